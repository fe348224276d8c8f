import {describe, expect, test} from '@jest/globals';
import {columns, fill, format, template} from '../../../source/console/docker/rows.ts';
import {displayWidth} from '../../../source/text/width.ts';

const data = {
  Name: 'web',
  State: {Status: 'running', Pid: 5},
  List: ['a', 'b'],
  Empty: '',
  Zero: 0,
  None: null,
};

describe('Go templates', () => {
  test.each([
    ['{{.Name}}', 'web'],
    ['{{ .State.Status }}/{{.State.Pid}}', 'running/5'],
    ['{{json .State}}', '{"Status":"running","Pid":5}'],
    ['{{.List}}', '[a b]'],
    ['{{range .List}}<{{.}}>{{end}}', '<a><b>'],
    ['{{range .Empty}}x{{else}}none{{end}}', 'none'],
    ['{{if .Empty}}a{{else if .Zero}}b{{else}}c{{end}}', 'c'],
    ['{{if and .Name (not .Zero)}}yes{{end}}', 'yes'],
    ['{{if eq .State.Status "running"}}up{{end}}', 'up'],
    ['{{with .State}}{{.Pid}} of {{$.Name}}{{end}}', '5 of web'],
    ['{{.Name | upper | printf "%s!"}}', 'WEB!'],
    ['{{join .List "-"}} {{len .List}} {{index .List 1}}', 'a-b 2 b'],
    ['a {{- .Name -}} b', 'awebb'],
    ['{{/* note */}}x', 'x'],
    ['{{.None}}', '<no value>'],
    ['{{println "a" 1}}', 'a 1\n'],
    ['{{`raw`}}', 'raw'],
  ])('%s', (text, shown) => {
    expect(fill(template(text), data)).toBe(shown);
  });

  test.each([
    ['{{.Nope}}', 'map has no entry for key "Nope"'],
    ['{{.Name.More}}', "can't evaluate field More in type string"],
    ['{{nope .}}', 'function "nope" not defined'],
    ['{{index .List 9}}', 'index out of range'],
    ['{{.Name 1}}', "can't give argument to non-function"],
  ])('%s fails as docker says it', (text, message) => {
    expect(() => fill(template(text), data)).toThrow(message);
  });

  test.each(['{{', '{{.Name', '{{if .Name}}x', '{{end}}', '{{range}}{{end}}', '{{.Name}} }} {{'])(
    '%s cannot be read',
    text => {
      expect(() => template(text)).toThrow('template parsing error');
    },
  );
});

describe('docker’s tables', () => {
  const listing = {
    titles: {ID: 'CONTAINER ID', Names: 'NAMES'},
    rows: [
      {ID: '0123456789ab', Names: 'web'},
      {ID: 'ba9876543210', Names: '容器'},
    ],
    table: '{{.ID}}\t{{.Names}}',
  };

  test('columns are ten cells wide at least, and three apart', () => {
    expect(format(listing, undefined)).toEqual([
      'CONTAINER ID   NAMES',
      '0123456789ab   web',
      'ba9876543210   容器',
    ]);
    expect(
      columns([
        ['A', 'B'],
        ['x', 'y'],
      ]),
    ).toEqual(['A         B', 'x         y']);
  });

  test('wide characters keep them in line', () => {
    const [head = '', , last = ''] = columns([
      ['N', 'X'],
      ['abc', 'x'],
      ['容器容器', 'x'],
    ]);
    expect(displayWidth(last.slice(0, last.indexOf('x')))).toBe(head.indexOf('X'));
  });

  test('a template with table has titles, one without has not, json is an object a line', () => {
    expect(format(listing, 'table {{.Names}}')).toEqual(['NAMES', 'web', '容器']);
    expect(format(listing, '{{.Names}}')).toEqual(['web', '容器']);
    expect(format(listing, 'json')[0]).toBe('{"ID":"0123456789ab","Names":"web"}');
  });
});
