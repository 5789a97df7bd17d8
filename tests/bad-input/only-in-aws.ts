/** What a test on one machine cannot show, and why. The page repeats it. */
export const onlyInAws: readonly { readonly what: string; readonly why: string }[] = [
  {
    what: 'Case 14 at the edge: a length and chunks at once, two lengths',
    why: 'API Gateway reads the request with its own parser before ours is asked. Here Node’s parser refuses.',
  },
  {
    what: 'Case 15 at the edge: a length that lies, a body that drips',
    why: 'API Gateway collects the body and times the sender; its limits are not ours to set.',
  },
  {
    what: 'Case 16 above 10 MB',
    why: 'API Gateway refuses with its own 413; our template words it as a problem document. Here the stand-in does.',
  },
  {
    what: 'Case 17: headers above 10,240 bytes',
    why: 'API Gateway refuses, partly before any template of ours applies. Here the stand-in does.',
  },
  {
    what: 'Case 18: TRACE and CONNECT',
    why: 'API Gateway routes neither and may answer before a function is asked.',
  },
  {
    what: 'Case 19: bodies as base64',
    why: 'Only the deployed API shows that every media type is declared binary. Here the stand-in always encodes.',
  },
  {
    what: 'Case 20: paths with dots, doubled slashes and encodings',
    why: 'API Gateway may decode or resolve a path before it calls us. A path that is not plain is refused here in any case.',
  },
  {
    what: 'The firewall: managed rules, the rate per address and path, its refusals as problem documents',
    why: 'WAF exists only in AWS.',
  },
  {
    what: 'TLS versions, throttling (429) and the gateway’s own 4xx and 5xx',
    why: 'They are answered before a function is asked. The template’s answers are tested as text.',
  },
  {
    what: 'Cases 72 and 73 against DynamoDB itself',
    why: 'DynamoDB Local stands in; its limits are meant to be those of the service, and neither case reaches them.',
  },
];
