import { X509Certificate } from 'node:crypto';

interface Asked {
  /** The host names of which the certificate must have one, written out: a wildcard is not enough. */
  readonly names: readonly string[];
  readonly nowMs: number;
}

const end = '-----END CERTIFICATE-----';
const maxCertificates = 8;
const maxDepth = 4;
/** How many texts of certificates stay read: PayPal signs with one at a time in each mode. */
const maxRead = 8;

/**
 * A judge of certificates in PEM (the signer's first, then those between it and a root): the signer's where it is of one of the
 * names, an RSA key of at least 2,048 bits, in force, and signed under one of the `roots` through certificates in force that may
 * sign others; else null. What Node does not look at is not: revocation, path lengths and constraints of names.
 */
export function certificateTrust(
  roots: readonly string[],
): (pem: string, asked: Asked) => X509Certificate | null {
  let known: ReadonlyMap<string, readonly X509Certificate[]> | null = null;
  const read = new Map<string, readonly X509Certificate[]>();
  return (pem, { names, nowMs }) => {
    try {
      // Reading all roots takes milliseconds, which only they need who take such webhooks.
      known ??= Map.groupBy(
        roots.map((root) => new X509Certificate(root)),
        ({ subject }) => subject,
      );
      const [signer, ...between] = read.get(pem) ?? certificatesIn(pem);
      if (!signer || !isSigner(signer, names)) return null;
      if (!leadsToRoot(signer, { between, known, nowMs })) return null;
      if (read.size >= maxRead) read.clear();
      read.set(pem, [signer, ...between]);
      return signer;
    } catch {
      // Node throws for what is no certificate.
      return null;
    }
  };
}

function certificatesIn(pem: string): readonly X509Certificate[] {
  const blocks = pem.split(end).slice(0, -1);
  if (blocks.length > maxCertificates) return [];
  return blocks.map((block) => new X509Certificate(`${block}${end}`));
}

function isSigner(certificate: X509Certificate, names: readonly string[]): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  return (
    !certificate.ca &&
    asymmetricKeyType === 'rsa' &&
    (asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048 &&
    names.some((name) => certificate.checkHost(name, { wildcards: false }) !== undefined)
  );
}

interface Chain {
  readonly between: readonly X509Certificate[];
  readonly known: ReadonlyMap<string, readonly X509Certificate[]>;
  readonly nowMs: number;
}

function leadsToRoot(certificate: X509Certificate, chain: Chain, depth = 0): boolean {
  const { between, known, nowMs } = chain;
  const isIssuer = (other: X509Certificate) =>
    other.ca &&
    isInForce(other, nowMs) &&
    certificate.checkIssued(other) &&
    certificate.verify(other.publicKey);
  if (!isInForce(certificate, nowMs) || depth > maxDepth) return false;
  if ((known.get(certificate.issuer) ?? []).some(isIssuer)) return true;
  return between.some(
    (other) =>
      isIssuer(other) &&
      leadsToRoot(other, { ...chain, between: between.filter((rest) => rest !== other) }, depth + 1),
  );
}

function isInForce({ validFromDate, validToDate }: X509Certificate, nowMs: number): boolean {
  return validFromDate.getTime() <= nowMs && nowMs <= validToDate.getTime();
}
