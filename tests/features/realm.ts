/**
 * A window of tests may put typed arrays of its own realm into the globals; Node's structured clone, which fake-indexeddb
 * uses, makes Node's. Browsers know only one of each: so do these tests. Import it before anything else.
 */
const NodeUint8Array = Object.getPrototypeOf(Buffer.prototype).constructor as Uint8ArrayConstructor
globalThis.Uint8Array = NodeUint8Array
globalThis.ArrayBuffer = new NodeUint8Array(0).buffer.constructor as ArrayBufferConstructor
