import {
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach } from 'vitest'
import { clerk, clientOf } from './client.ts'
import type { Ask, S3Event, S3Options, S3Server } from './contract.ts'
import { startS3 } from './server.ts'

/** The bucket that is written to when a test names none; it keeps no versions. */
export const Bucket = 'records'

/** A fresh server for every test of a file, with the bucket above and `incoming` (versioned), and what it was asked and told. */
export class TestS3 {
  server!: S3Server
  client!: S3Client
  events: S3Event[] = []
  asks: Ask[] = []
  denied: (ask: Ask) => boolean = () => false
  fault: NonNullable<S3Options['fault']> = () => null

  constructor() {
    beforeEach(async () => {
      this.events = []
      this.asks = []
      this.denied = () => false
      this.fault = () => null
      this.server = await startS3({
        credentials: id => (id === clerk.accessKeyId ? { ...clerk, principal: 'role/clerk' } : null),
        authorize: ask => {
          this.asks.push(ask)
          return !this.denied(ask)
        },
        onEvent: event => this.events.push(event),
        fault: request => this.fault(request),
      })
      this.server.createBucket(Bucket, { events: true })
      this.server.createBucket('incoming', { versioned: true, events: true })
      this.client = clientOf(this.server.url)
    })
    afterEach(async () => {
      this.client.destroy()
      await this.server.close()
    })
  }

  put(Key: string, Body: string | Buffer, more: Partial<PutObjectCommandInput> = {}) {
    return this.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
  }

  async read(Key: string, more: object = {}): Promise<string | undefined> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket, Key, ...more }))
    return Body?.transformToString()
  }
}

/** The name and HTTP status a request was refused with; `none` when it was not. */
export const refusal = (of: Promise<unknown>): Promise<{ name: string; status: number | undefined }> =>
  of.then(
    () => ({ name: 'none', status: 200 }),
    error => ({ name: error.name, status: error.$metadata?.httpStatusCode }),
  )
