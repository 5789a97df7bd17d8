import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/**
 * One JSON line per request: ids, the route as a template, status and times. No body, no query, no path as it was
 * asked for (it holds merchants' references), no address, no user agent.
 */
export function accessLogFormat(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      traceId: AccessLogField.contextXrayTraceId(),
      time: AccessLogField.contextRequestTimeEpoch(),
      method: AccessLogField.contextHttpMethod(),
      route: AccessLogField.contextResourcePath(),
      status: AccessLogField.contextStatus(),
      refusal: AccessLogField.contextErrorResponseType(),
      client: AccessLogField.contextAuthorizerClaims('client_id'),
      functionStatus: AccessLogField.contextIntegrationStatus(),
      functionMs: AccessLogField.contextIntegrationLatency(),
      responseMs: AccessLogField.contextResponseLatency(),
      responseBytes: AccessLogField.contextResponseLength(),
      firewall: AccessLogField.contextWafStatus(),
    }),
  );
}
