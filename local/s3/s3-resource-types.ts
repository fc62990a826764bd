import { asserted, aws, because, noRights, type ResourceType } from '../resource-type.ts';

/** Buckets and what watches over them, a part of the one table of resource types. */
export const s3ResourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::S3::Bucket': {
    honours: [
      'BucketName',
      'VersioningConfiguration.Status',
      'CorsConfiguration.CorsRules[].AllowedHeaders',
      'CorsConfiguration.CorsRules[].AllowedMethods',
      'CorsConfiguration.CorsRules[].AllowedOrigins',
      'CorsConfiguration.CorsRules[].ExposedHeaders',
      'CorsConfiguration.CorsRules[].MaxAge',
      'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
    ],
    accepts: {
      ...because(
        'every request must be signed anyway',
        'AccessControl PublicAccessBlockConfiguration OwnershipControls',
      ),
      LifecycleConfiguration: 'nothing expires here: what a person or a function does not delete stays',
      ...because(
        'nothing is locked here: tests assert the template instead',
        'ObjectLockEnabled ObjectLockConfiguration',
      ),
      LoggingConfiguration: 'nobody reads access logs of this machine',
      BucketEncryption: 'the file is as safe as the disk it is on',
      'CorsConfiguration.CorsRules[].Id': 'words only',
      Tags: aws,
    },
  },
  'AWS::S3::BucketPolicy': { inert: asserted },
  'AWS::GuardDuty::MalwareProtectionPlan': {
    honours: [
      'ProtectedResource.S3Bucket.BucketName',
      'ProtectedResource.S3Bucket.ObjectPrefixes',
      'Actions.Tagging.Status',
    ],
    accepts: { Role: noRights, Tags: aws },
  },
};
