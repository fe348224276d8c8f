import {describe, expect, test} from '@jest/globals';
import type {CreateRequest} from '../../../source/model/create-request.ts';
import type {Image} from '../../../source/model/image.ts';
import {teach} from '../../../source/store/create/teach.ts';
import {snapshot} from '../../support/hand-made.ts';

const windows = {
  ...snapshot({}),
  images: [
    {name: 'NanoServer', isOsImage: true},
    {name: 'mcr.microsoft.com/windows/nanoserver:1809', isOsImage: false},
  ] as Image[],
};
const linux = {
  ...windows,
  host: {
    ...windows.host,
    platform: 'linux' as const,
    runtimes: [{name: 'runsc', isolation: 'hyperv' as const}],
  },
};
const request = (more: Partial<CreateRequest> = {}): CreateRequest => ({
  name: 'DEMO',
  image: 'NanoServer',
  command: [],
  ...more,
});

describe('the form teaches', () => {
  test('the cmdlets of the documents', () => {
    expect(
      teach(request({name: 'HYPVCON', network: 'Virtual Switch', isolation: 'hyperv'}), false, windows),
    ).toEqual([
      'New-Container -Name HYPVCON -ContainerImageName NanoServer -SwitchName "Virtual Switch" -RuntimeType HyperV',
    ]);
  });

  test('a start as the documents write it', () => {
    expect(teach(request({memoryMiB: 512}), true, windows)).toEqual([
      '$con = New-Container -Name DEMO -ContainerImageName NanoServer -MemoryStartupBytes 512MB',
      'Start-Container $con',
    ]);
  });

  test("docker's line where New-Container cannot say it", () => {
    const more = {
      command: ['ping', '-t', 'local host'],
      processors: 2,
      isolation: 'hyperv',
      network: 'NAT',
    } as const;
    expect(teach(request(more), true, windows)).toEqual([
      "docker run -d --name DEMO --isolation=hyperv --network NAT --cpus 2 NanoServer ping -t 'local host'",
    ]);
    expect(teach(request({image: 'mcr.microsoft.com/windows/nanoserver:1809'}), false, windows)).toEqual([
      'docker create --name DEMO mcr.microsoft.com/windows/nanoserver:1809',
    ]);
  });

  test("docker's line on Linux, with the runtime of the isolation", () => {
    expect(teach(request({isolation: 'hyperv', memoryMiB: 512}), true, linux)).toEqual([
      'docker run -d --name DEMO --runtime=runsc --memory 512m NanoServer',
    ]);
  });

  test("docker's line with the runtime that was chosen, also of the isolation that the host gives by itself", () => {
    expect(teach(request({isolation: 'hyperv', runtime: 'kata'}), false, linux)).toEqual([
      'docker create --name DEMO --runtime=kata NanoServer',
    ]);
    expect(teach(request({runtime: 'crun'}), false, linux)).toEqual([
      'docker create --name DEMO --runtime=crun NanoServer',
    ]);
  });

  test('names in quotes where they need them', () => {
    expect(teach(request({name: 'my $x'}), false, windows)[0]).toContain("-Name 'my $x'");
    expect(teach(request({name: '容器'}), false, windows)[0]).toContain('-Name "容器"');
  });
});
