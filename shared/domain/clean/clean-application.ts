import type { Unusable } from '../../contracts/answer.ts';
import type { MerchantApplication } from '../../contracts/application.ts';
import type { CleanIdentifier } from '../../contracts/flag.ts';
import { applicationFields } from './application-fields.ts';
import { holdsSuspiciousUnicode } from './holds-suspicious-unicode.ts';
import { isStrong } from './identifier-strength.ts';
import { missingFields } from './missing-fields.ts';

/** An identifier and the field (RFC 6901 pointer) it was read from. */
export interface FieldIdentifier {
  readonly pointer: string;
  readonly identifier: CleanIdentifier;
  /** The field read as what it is not meant to be, as a firm's name for its owner's: it meets a flag only where it is equal. */
  readonly onlyIfEqual?: true;
}

/** A field that could not be used, and whether it would have named one party, or is a name too long to be looked at, which may hide one. */
export interface UnusableField extends Unusable {
  readonly strong: boolean;
}

export interface CleanApplication {
  /** In the order of the application; equal identifiers of different fields are all kept, so that each can be explained. */
  readonly identifiers: readonly FieldIdentifier[];
  readonly unusable: readonly UnusableField[];
  /** Pointers of what the coalition asks for and the application does not have. */
  readonly missing: readonly string[];
  /** Pointers of what was not told though it is known; they are among what is missing. */
  readonly unseen: readonly string[];
  /** An identifying field holds invisible characters that its script does not call for. */
  readonly suspiciousUnicode: boolean;
}

/** Every identifier of an application in canonical form, and what could not be used or is missing. Pure and bounded. */
export function cleanApplication(application: MerchantApplication): CleanApplication {
  const fields = applicationFields(application.merchant);
  const identifiers: FieldIdentifier[] = [];
  const unusable: UnusableField[] = [];
  const { unseen = [] } = application;
  for (const { pointer, type, cleaned, onlyIfEqual } of fields)
    if (cleaned.ok)
      identifiers.push({ pointer, identifier: cleaned.value, ...(onlyIfEqual && { onlyIfEqual }) });
    else if (!onlyIfEqual)
      unusable.push({ pointer, why: cleaned.error, strong: isStrong(type) || hides(type, cleaned.error) });
  return {
    identifiers,
    unusable,
    missing: [...new Set([...missingFields(application.merchant), ...unseen])],
    unseen,
    suspiciousUnicode: fields.some((field) => field.raw.some(holdsSuspiciousUnicode)),
  };
}

/** Whether a name may hide in what was not read. Whoever stretches a name past what is compared must not be approved for it. */
function hides(type: CleanIdentifier['type'], why: string): boolean {
  const isName = type === 'person_name' || type === 'business_name';
  return isName && (why === 'too-long' || why === 'too-many-words');
}
