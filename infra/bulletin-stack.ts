import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Storage } from './constructs/storage.ts'
import type { Settings } from './settings.ts'

/** One city's deployment. So far it holds the storage; the functions follow. */
export class BulletinStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings, props?: StackProps) {
    super(scope, id, { description: 'Ronghe: annual bulletin of industry-education integration', ...props })
    const storage = new Storage(this, 'Storage', settings)
    Tags.of(this).add('project', 'ronghe')
    Tags.of(this).add('stage', settings.stage)
    for (const [name, bucket] of Object.entries({
      Incoming: storage.incoming,
      Records: storage.records,
      Bulletins: storage.bulletins,
    }))
      new CfnOutput(this, `${name}Bucket`, { value: bucket.bucketName })
  }
}
