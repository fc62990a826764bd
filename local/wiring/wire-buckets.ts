import type { Bucket, CorsRule } from '../s3/bucket.ts';
import { resourcesOf, type StackContext } from './stack-context.ts';

interface BucketProperties {
  VersioningConfiguration?: { Status?: 'Enabled' | 'Suspended' };
  CorsConfiguration?: { CorsRules?: CorsRule[] };
  NotificationConfiguration?: { EventBridgeConfiguration?: { EventBridgeEnabled?: boolean | string } };
}

/** The buckets of the template. */
export function bucketsOf(context: Pick<StackContext, 'resources'>): Bucket[] {
  return resourcesOf<BucketProperties>(context, 'AWS::S3::Bucket').map(({ name, properties }) => {
    const { VersioningConfiguration, CorsConfiguration, NotificationConfiguration } = properties;
    const eventBridge = NotificationConfiguration?.EventBridgeConfiguration;
    return {
      name,
      versioning: VersioningConfiguration?.Status ?? 'Off',
      // The configuration's mere presence switches it on; only a clear no switches it off.
      tellsEventBridge:
        eventBridge !== undefined && String(eventBridge.EventBridgeEnabled ?? true) === 'true',
      corsRules: CorsConfiguration?.CorsRules ?? [],
    };
  });
}
