import {expect, test} from '@jest/globals';
import {openTyped} from '../../console/support/typed.ts';

test('what docker’s flags ask for beyond the row is kept, and shown', async () => {
  const typed = openTyped();
  await typed.type(
    'docker create --name a -p 8080:80 -p 127.0.0.1:53:53/udp --expose 90 -e A=b -l "kind=x=y" -v C:\\data:C:\\in:ro -v store:C:\\out -v C:\\own --restart always nanoserver ping -t localhost',
  );
  const [container] = (await typed.host.snapshot()).containers;
  if (!container) throw new Error('there is no container');
  expect(await typed.host.inspectContainer(container.id)).toMatchObject({
    ports: [
      {containerPort: 80, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 8080},
      {containerPort: 53, protocol: 'udp', hostAddress: '127.0.0.1', hostPort: 53},
      {containerPort: 90, protocol: 'tcp', hostPort: null},
    ],
    mounts: [
      {kind: 'bind', source: 'C:\\data', target: 'C:\\in', readOnly: true},
      {kind: 'volume', source: 'store', target: 'C:\\out', readOnly: false},
      {kind: 'volume', source: null, target: 'C:\\own', readOnly: false},
    ],
    labels: {kind: 'x=y'},
    environment: ['A=b'],
    restartPolicy: 'always',
  });
  expect(await typed.type('docker ps -a --format "{{.Ports}} {{.Labels}}"')).toBe(' kind=x=y');
  await typed.type('docker start a');
  expect(await typed.type('docker ps -a --format "{{.Ports}} {{.Labels}}"')).toBe(
    '0.0.0.0:8080->80/tcp, 127.0.0.1:53->53/udp, 90/tcp kind=x=y',
  );
  await typed.close();
});

test('extras of another form are not shown, and no crash', async () => {
  const typed = openTyped();
  const {id} = await typed.host.createContainer({
    name: 'a',
    image: 'nanoserver',
    command: [],
    extras: {env: 5, publish: ['nonsense'], volume: [''], label: null},
  });
  expect(await typed.host.inspectContainer(id)).toMatchObject({
    ports: [],
    mounts: [],
    labels: {},
    environment: [],
  });
  await typed.close();
});
