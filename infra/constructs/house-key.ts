import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

export interface HouseKeyProps {
  /** What it protects, for whoever meets it in the console. */
  readonly description: string;
  /** Without the `alias/` in front. */
  readonly alias: string;
}

/** A symmetric key of our own, rotated every year, kept when its stack goes, and 30 days from deletion if ordered. */
export function houseKey(scope: Construct, id: string, { description, alias }: HouseKeyProps): Key {
  return new Key(scope, id, {
    description,
    alias,
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
