/** One new item, as Lambda hands it over from a stream of keys (event version 1.1). */
export function streamRecord(pk: string, sk: string): object {
  return {
    eventID: 'c4ca4238a0b923820dcc509a6f75849b',
    eventName: 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-central-1',
    dynamodb: {
      ApproximateCreationDateTime: Date.now() / 1_000,
      Keys: { pk: { S: pk }, sk: { S: sk } },
      SequenceNumber: '4421584500000000017450439091',
      SizeBytes: 26,
      StreamViewType: 'KEYS_ONLY',
    },
  };
}
