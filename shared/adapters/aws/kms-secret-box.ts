import { DecryptCommand, EncryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import { metricNames } from '../../metric-names.ts';
import { type Observer, type SecretBox, Unavailable } from '../../ports.ts';

export interface KmsSecretBoxOptions {
  readonly client: KMSClient;
  /** Key id, ARN or alias. Sealing uses it; opening accepts no other key. */
  readonly keyId: string;
  /** Is told of each call that KMS did not do: KMS itself counts no errors of a key. */
  readonly observer?: Pick<Observer, 'count'>;
}

/**
 * A box that seals secrets of 1 to 4,096 bytes under one KMS key; what is sealed is the base64 of KMS's ciphertext.
 * `context` is bound as `purpose` in the encryption context: it is authenticated (the same one opens, any other
 * fails) and stands in CloudTrail in the clear, so it must name a purpose and never hold a secret or personal data.
 * Rejects with {@link Unavailable} where KMS refuses, does not answer, or the ciphertext is not one it can open.
 */
export function kmsSecretBox({ client, keyId, observer }: KmsSecretBoxOptions): SecretBox {
  const failed = () => observer?.count(metricNames.keyServiceFailures);
  return {
    async seal(secret, context) {
      const { CiphertextBlob } = await answered(
        client.send(
          new EncryptCommand({ KeyId: keyId, Plaintext: secret, EncryptionContext: { purpose: context } }),
        ),
        failed,
      );
      if (!CiphertextBlob) throw new Unavailable('KMS answered an encryption without a ciphertext.');
      return Buffer.from(CiphertextBlob).toString('base64');
    },
    async open(sealed, context) {
      const { Plaintext } = await answered(
        client.send(
          new DecryptCommand({
            KeyId: keyId,
            CiphertextBlob: Buffer.from(sealed, 'base64'),
            EncryptionContext: { purpose: context },
          }),
        ),
        failed,
      );
      if (!Plaintext) throw new Unavailable('KMS answered a decryption without a plaintext.');
      return Plaintext;
    },
  };
}

async function answered<T>(call: Promise<T>, failed: () => void): Promise<T> {
  try {
    return await call;
  } catch (error) {
    failed();
    // KMS's own words name the key and the fault, never the secret.
    throw new Unavailable('KMS did not do what was asked.', { cause: error });
  }
}
