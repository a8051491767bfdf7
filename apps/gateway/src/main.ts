import 'reflect-metadata';
import { asset } from '@caunoi/kit/assets';
import { runProcess } from '@caunoi/kit/run/process';
import { upstreamUrls } from './config';
import { startGateway } from './start-gateway';

runProcess('gateway', async ({ env }) => startGateway(upstreamUrls(env), { GATEWAY_WEB_FOLDER: asset('dist/web'), ...env }));
