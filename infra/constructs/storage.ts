import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Key } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

/** The three buckets of a year's statistics, under one key of the bureau's own; data outlive the stack in production. */
export class Storage extends Construct {
  /** What reporters send: `incoming/{year}/{reporter}/…`. */
  readonly incoming: Bucket
  /** Originals by hash, filings, manifests and receipts. */
  readonly records: Bucket
  /** Drafts and published editions. */
  readonly bulletins: Bucket

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id)
    const production = settings.stage === 'production'
    const removalPolicy = production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const encryptionKey = new Key(this, 'Key', {
      description: 'Encrypts the returns, receipts and bulletins',
      enableKeyRotation: true,
      removalPolicy,
    })
    const bucket = (name: string): Bucket =>
      new Bucket(this, name, {
        encryption: BucketEncryption.KMS,
        encryptionKey,
        bucketKeyEnabled: true,
        enforceSSL: true,
        versioned: true,
        blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
        objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
        removalPolicy,
        lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      })
    this.incoming = bucket('Incoming')
    this.records = bucket('Records')
    this.bulletins = bucket('Bulletins')
    this.records.addLifecycleRule({
      prefix: 'receipts/',
      expiration: Duration.days(settings.receiptsKeptDays),
      // In a versioned bucket an expired receipt lives on as a noncurrent version.
      noncurrentVersionExpiration: Duration.days(1),
    })
  }
}
