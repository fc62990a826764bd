import { CfnOutput, Stack } from 'aws-cdk-lib';
import { DomainName, type HttpApi, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';

/** The API's own address. Without one it answers at the address that AWS makes up. */
export interface ApiDomainSettings {
  /** `api.samsyn.example`. */
  readonly name: string;
  /** A certificate for the name in Certificate Manager, in the stage's region. */
  readonly certificateArn: string;
  /** The zone in Route 53 that the name is written into; without one, whoever keeps the DNS writes it. */
  readonly hostedZone?: { readonly id: string; readonly name: string };
}

/** The API under a domain of one's own. */
export class ApiDomain extends Construct {
  readonly domain: DomainName;

  constructor(scope: Construct, id: string, { name, certificateArn, hostedZone }: ApiDomainSettings) {
    super(scope, id);
    this.domain = new DomainName(this, 'name', {
      domainName: name,
      certificate: Certificate.fromCertificateArn(this, 'certificate', certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const { regionalDomainName, regionalHostedZoneId } = this.domain;
    if (hostedZone === undefined) {
      new CfnOutput(Stack.of(this), 'api-record', { value: `${name} CNAME ${regionalDomainName}` });
      return;
    }
    const zone = HostedZone.fromHostedZoneAttributes(this, 'zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    const record = {
      zone,
      recordName: name,
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId),
      ),
    };
    new ARecord(this, 'ipv4', record);
    new AaaaRecord(this, 'ipv6', record);
  }
}

/** Where people and systems reach the API. */
export const apiUrlOf = (http: HttpApi, domain: ApiDomainSettings | undefined): string =>
  domain ? `https://${domain.name}` : http.apiEndpoint;
