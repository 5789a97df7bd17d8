import type { BackBookEngine, BackBookFiles } from '../../shared/backbook-ports.ts';
import type { BacktestEngine } from '../../shared/backtest-ports.ts';
import type { HookForms } from '../../shared/contracts/hook-setup.ts';
import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import type { HookSeals } from '../../shared/hook-ports.ts';
import type { SigningSecrets } from '../../shared/member-ports.ts';
import type { EndpointKeys, NoticeSigner, NoticeStarter, Sender } from '../../shared/notice-ports.ts';
import type { Observer, Stores } from '../../shared/ports.ts';
import type { TokenVerifier } from '../../shared/token-ports.ts';

/** What the management API stands on. */
export interface ManagementDeps {
  readonly stores: Pick<
    Stores,
    | 'flags'
    | 'decisions'
    | 'merchants'
    | 'lives'
    | 'rescreenings'
    | 'resolutions'
    | 'coalition'
    | 'feedEntries'
    | 'index'
    | 'memberDays'
    | 'negativeList'
    | 'flagLists'
    | 'flagIndex'
    | 'backtests'
    | 'backBooks'
    | 'policies'
    | 'shadow'
    | 'notices'
    | 'endpoints'
    | 'hooks'
    | 'acts'
  >;
  readonly keyring: () => Promise<Keyring>;
  readonly tokens: TokenVerifier;
  readonly observer: Observer;
  readonly livemode: boolean;
  /** Epoch ms. */
  readonly nowMs: () => number;
  readonly backtestEngine: BacktestEngine;
  readonly backBookFiles: Pick<BackBookFiles, 'uploadTo'>;
  readonly backBookEngine: BackBookEngine;
  readonly newFlagId: () => FlagId;
  readonly signingSecrets: SigningSecrets;
  readonly endpointKeys: EndpointKeys;
  readonly noticeStarter: NoticeStarter;
  readonly endpointProof: EndpointProof;
  /** How each source of webhooks writes what a provider tells of it. */
  readonly hookSources: Readonly<Record<HookSourceName, HookForms>>;
  readonly hookSeals: HookSeals;
}

/** With what an endpoint is asked to prove that it is its provider's own. */
export interface EndpointProof {
  readonly sender: Pick<Sender, 'ask'>;
  readonly signer: NoticeSigner;
  /** 32 random bytes in base64url, others each time. */
  readonly newChallenge: () => string;
  /** Whether an endpoint may be on this machine: at home only. */
  readonly allowLoopback: boolean;
}
