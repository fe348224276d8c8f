#!/usr/bin/env node
// What runs first. It is written in the syntax of the oldest Node that knows import(), because an older Node than the
// program needs must be told so in a sentence, not by a syntax error. The build puts the program's name in.
var version = process.versions.node;
var parts = version.split('.').map(Number);
var least = [22, 13];

if (parts[0] < least[0] || (parts[0] === least[0] && parts[1] < least[1])) {
  process.stderr.write(
    'isotop: Node ' + version + ' is too old; use Node ' + least.join('.') + ' or newer\n',
  );
  process.exitCode = 1;
} else {
  // Node 22 and 23 call node:sqlite experimental on standard error. Nobody who runs isotop can do anything about it.
  if (parts[0] < 24) {
    var emitWarning = process.emitWarning;
    process.emitWarning = function (warning, options) {
      var name = (options && options.type) || options;
      if (name === 'ExperimentalWarning' && /SQLite/.test(String(warning))) return;
      emitWarning.apply(process, arguments);
    };
  }
  keepCompiled(process.env || {}, 'PROGRAM');
  import('./PROGRAM').then(null, error => {
    process.stderr.write('isotop: it cannot be loaded: ' + error.message + '; install it again\n');
    process.exitCode = 1;
  });
}

// What V8 compiled is kept in the user's cache from one start to the next, which takes a tenth off the time until the
// first frame; what is kept of another build goes. Where nothing can be kept, a start takes longer, and that is all.
function keepCompiled(env, program) {
  var folder =
    env.XDG_CACHE_HOME ||
    (process.platform === 'win32'
      ? env.LOCALAPPDATA
      : process.platform === 'darwin'
        ? env.HOME + '/Library/Caches'
        : env.HOME + '/.cache');
  if (!process.getBuiltinModule || !folder || !/^([a-z]:)?[\\/]/i.test(folder)) return;
  var fs = process.getBuiltinModule('node:fs');
  var kept = folder + '/isotop/compiled';
  try {
    if (!fs.existsSync(kept + '/' + program)) fs.rmSync(kept, {recursive: true, force: true});
    process.getBuiltinModule('node:module').enableCompileCache(kept + '/' + program);
  } catch (error) {
    // A folder that is not the user's: it stays as it is.
  }
}
