/** The loader of yoga-layout 3.2.1, written by Emscripten; the bundler adds `wasm` to it (see .config/build/ink). */
declare module '*/yoga-wasm-base64-esm.js' {
  /** Gets what the module needs, hands the instance to `receive` and returns its exports. */
  export type Instantiate = (
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ) => WebAssembly.Exports;
  export default function loadYoga(assembly: {readonly instantiateWasm: Instantiate}): Promise<unknown>;
  /** The module's bytes in base64. */
  export const wasm: string;
}

/** As in every JavaScript since 2017; the types of Node have only its interfaces. */
declare var WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => WebAssembly.Module;
  readonly Instance: new (module: WebAssembly.Module, imports: WebAssembly.Imports) => WebAssembly.Instance;
};
