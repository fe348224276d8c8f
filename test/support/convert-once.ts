// A program of its own, so that a test can end it with SIGKILL in the middle of a conversion.
import {openDockerHost} from '../../source/hosts/docker/host.ts';
import {containerId} from '../../source/model/ids.ts';

const [url = '', id = '', to = '', stateFolder = ''] = process.argv.slice(2);
const host = openDockerHost({wish: {context: null, url}, environment: {}, stateFolder});
await host.convertContainer(containerId(id), {to: to === 'hyperv' ? 'hyperv' : 'process'});
await host.close();
