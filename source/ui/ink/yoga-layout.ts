// In the place of the entry of yoga-layout 3.2.1, put there by the bundler (see .config/build/ink). Its own loads its
// WebAssembly with fetch from a `data:` address, for which Node loads its HTTP client (39 ms, 19 MiB), and awaits that
// at the top level. Here the bytes are instantiated where they are: 88 KB take less than a millisecond.
import loadYoga, {
  type Instantiate,
  wasm,
} from '../../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from '../../../node_modules/yoga-layout/dist/src/wrapAssembly.js';

const instantiateWasm: Instantiate = (imports, receive) => {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(wasm, 'base64')), imports);
  receive(instance);
  return instance.exports;
};

/** The loader fills this object while it runs; the promise that it returns only says so once more. */
const assembly = {instantiateWasm};
loadYoga(assembly).catch(() => {
  // What goes wrong shows on the next line, which finds no Node in the assembly.
});

export * from '../../../node_modules/yoga-layout/dist/src/generated/YGEnums.js';
export default wrapAssembly(assembly);
