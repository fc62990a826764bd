// What the CDK CLI runs: see cdk.json.
import { samsynApp } from './samsyn-app.ts';

const app = await samsynApp();
app.synth();
