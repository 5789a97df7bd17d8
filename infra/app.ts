import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';
import { stages } from './stages.ts';

const app = new App();
buildApp(app, stages);
app.synth();
