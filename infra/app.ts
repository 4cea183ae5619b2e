import { App } from 'aws-cdk-lib'
import { BulletinStack } from './bulletin-stack.ts'
import { readSettings } from './settings.ts'

const app = new App()
new BulletinStack(app, 'Ronghe', readSettings(app))
app.synth()
