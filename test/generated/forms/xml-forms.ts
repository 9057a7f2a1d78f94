import { type Form, repeated, single } from './form';
import { tag } from './structure-forms';

const root = (fields: readonly string[]) => `<record>\n  ${fields.join('\n  ')}\n</record>`;

export const xmlForms: readonly Form[] = [
  repeated('element', 'key', ({ name, value }) => `<${tag(name)}>${value}</${tag(name)}>`, root),
  repeated(
    'compact',
    'key',
    ({ name, value }) => `<${tag(name)}>${value}</${tag(name)}>`,
    (fields) => `<record>${fields.join('')}</record>`,
  ),
  repeated(
    'white space within',
    'key',
    ({ name, value }) => `<${tag(name)}>\n    ${value}\n  </${tag(name)}>`,
    root,
  ),
  repeated(
    'name space',
    'key',
    ({ name, value }) => `<ns:${tag(name)}>${value}</ns:${tag(name)}>`,
    root,
  ),
  repeated(
    'attributes',
    'key',
    ({ name, value }) => `${tag(name)}="${value}"`,
    (fields) => `<player ${fields.join(' ')}/>`,
  ),
  repeated(
    'plist',
    'key',
    ({ name, value }) => `<key>${name}</key>\n\t<string>${value}</string>`,
    (fields) => `<dict>\n\t${fields.join('\n\t')}\n</dict>`,
  ),
  repeated(
    'shared preferences',
    'key',
    ({ name, value }) => `<string name="${name}">${value}</string>`,
    (fields) => `<map>\n    ${fields.join('\n    ')}\n</map>`,
  ),
  repeated(
    'name and value',
    'key',
    ({ name, value }) => `<param name="${name}" value="${value}"/>`,
    root,
  ),
  repeated(
    'escaped',
    'key',
    ({ name, value }) => `&lt;${tag(name)}&gt;${value}&lt;/${tag(name)}&gt;`,
  ),
  repeated(
    'in character data',
    'key',
    ({ name, value }) => `<${tag(name)}><![CDATA[${value}]]></${tag(name)}>`,
    root,
  ),
];

/** An element with attributes, or an object whose element or attribute is the ID. */
export const elementForms: readonly Form[] = [
  repeated(
    'with an attribute',
    'key',
    ({ name, value }) => `<${tag(name)} type="string">${value}</${tag(name)}>`,
    root,
  ),
  repeated(
    'with attributes',
    'key',
    ({ name, value }) =>
      `<${tag(name)} xsi:type="xs:string" xml:space="preserve">${value}</${tag(name)}>`,
    root,
  ),
  single('id in device', 'key', ({ value }) => `<device><id>${value}</id><name>TV</name></device>`),
  single(
    'id in device on lines',
    'key',
    ({ value }) => `<device>\n  <model>AFTKA</model>\n  <id>${value}</id>\n</device>`,
  ),
  single('id in Device', 'key', ({ value }) => `<Device>\n  <Id>${value}</Id>\n</Device>`),
  single('id as an attribute', 'key', ({ value }) => `<device id="${value}" model="AFTKA"/>`),
  single(
    'identifier in device',
    'key',
    ({ value }) => `<device>\n  <identifier>${value}</identifier>\n</device>`,
  ),
];
