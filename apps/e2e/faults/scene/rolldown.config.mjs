/** Packages stay outside, they are found in node_modules when the worker runs; the helpers of decorators come along. */
const isPackage = (id) => !/^[./]|^@caunoi\/|^@oxc-project\/runtime\//.test(id);

export default { platform: 'node', external: isPackage, output: { format: 'esm', entryFileNames: '[name].js' } };
