import { App } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { BulletinStack } from '../../infra/bulletin-stack.ts'
import { readSettings, type Settings } from '../../infra/settings.ts'

const settings: Settings = {
  stage: 'production',
  bureau: '样例市教育局',
  city: '样例市',
  receiptsKeptDays: 365,
}
const template = (region: string, over: Partial<Settings> = {}) =>
  Template.fromStack(
    new BulletinStack(
      new App(),
      'Test',
      { ...settings, ...over },
      { env: { account: '111111111111', region } },
    ),
  )

describe.each(['us-east-1', 'cn-north-1', 'cn-northwest-1'])('the stack in %s', region => {
  it('keeps every bucket private, versioned, encrypted and TLS-only', () => {
    const stack = template(region)
    stack.resourceCountIs('AWS::S3::Bucket', 3)
    stack.allResourcesProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
        ],
      },
    })
    stack.resourceCountIs('AWS::S3::BucketPolicy', 3)
    stack.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    })
    stack.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
  })

  it('names no partition by hand', () => {
    const text = JSON.stringify(template(region).toJSON())
    expect(text).not.toContain('arn:aws:')
    expect(text).not.toMatch(/amazonaws\.com/u)
  })
})

it('keeps receipts as long as the settings say, and not as old versions for ever', () => {
  template('us-east-1').hasResourceProperties('AWS::S3::Bucket', {
    LifecycleConfiguration: {
      Rules: Match.arrayWith([
        Match.objectLike({
          Prefix: 'receipts/',
          ExpirationInDays: 365,
          NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        }),
      ]),
    },
  })
})

describe('data', () => {
  it('outlive the stack in production and go with it in dev', () => {
    template('us-east-1').allResources('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    })
    template('us-east-1', { stage: 'dev' }).allResources('AWS::S3::Bucket', { DeletionPolicy: 'Delete' })
  })
})

describe('settings', () => {
  const read = (context: object) => readSettings(new App({ context: { ronghe: context } }))
  it('are read as given', () => expect(read(settings)).toEqual(settings))
  it.each([
    ['stage', { ...settings, stage: 'prod' }],
    ['bureau', { ...settings, bureau: '' }],
    ['city', { ...settings, city: 7 }],
    ['receiptsKeptDays', { ...settings, receiptsKeptDays: 1.5 }],
  ])('a wrong %s is named', (name, context) => {
    expect(() => read(context)).toThrow(`context.ronghe.${name}`)
  })
})
