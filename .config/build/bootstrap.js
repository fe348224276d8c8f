#!/usr/bin/env node
// What runs first. It is written in the syntax of an old Node, because one that is older than the program needs must be
// told so in a sentence, not by a syntax error. The build puts the program's name in, and those of the subcommands.
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
  try {
    start('PROGRAM', process.argv[2]);
  } catch (error) {
    process.stderr.write('isotop: it cannot be loaded: ' + error.message + '; install it again\n');
    process.exitCode = 1;
  }
}

// Loads the program, and its other modules when it asks for them, with what V8 compiled of them at an earlier start:
// compiling is half of the time until the first frame. Node's own cache has only what V8 compiles before a module runs;
// this one has the functions that ran, for each subcommand by itself.
function start(program, word) {
  growFast();
  var fs = process.getBuiltinModule('node:fs');
  var vm = process.getBuiltinModule('node:vm');
  var modules = {};
  var scripts = {};
  var isKept = false;
  var kind = ' SUBCOMMANDS '.indexOf(' ' + word + ' ') < 0 ? 'dashboard' : word;
  var folder = folderOfKept(process.env || {});
  var file = folder && folder + '/' + program + '/' + kind;
  var kept = folder ? read() : {};

  function load(name) {
    if (modules[name]) return modules[name].exports;
    var path = __dirname + '/' + name;
    var url = process.getBuiltinModule('node:url').pathToFileURL(path).href;
    var source = fs.readFileSync(path, 'latin1');
    var script = new vm.Script('(function(require,module,exports,importMeta){' + source + '\n})', {
      filename: url,
      cachedData: kept[name],
    });
    scripts[name] = script;
    // It is from another V8, or from one with other flags.
    if (script.cachedDataRejected) delete kept[name];
    var module = (modules[name] = {exports: {}});
    try {
      script.runInThisContext()(required, module, module.exports, {url: url});
    } catch (error) {
      delete modules[name];
      throw error;
    }
    return module.exports;
  }

  function required(name) {
    return name.slice(0, 2) === './' ? load(name.slice(2)) : process.getBuiltinModule(name);
  }

  // V8 takes what it gets on trust, and ends the process over a wrong byte: the file has everything twice.
  function read() {
    var found = {};
    try {
      var twice = fs.readFileSync(file);
      var once = twice.subarray(0, twice.length / 2);
      if (!once.equals(twice.subarray(once.length))) return found;
      var at = once.indexOf('\n') + 1;
      JSON.parse(once.toString('latin1', 0, at)).forEach(function (entry) {
        found[entry[0]] = once.subarray(at, at + entry[1]);
        at += aligned(entry[1]);
      });
    } catch (error) {
      // The first start of this build, or a folder that is not the user's.
    }
    return found;
  }

  // Once in a run, and only when something ran that was not kept.
  function keep() {
    var names = Object.keys(scripts);
    var isWhole = names.every(function (name) {
      return kept[name];
    });
    if (isKept || isWhole || !folder) return;
    isKept = true;
    // What is kept is of use only under the flags that it was compiled under, and the program may have changed them.
    growFast();
    names.forEach(function (name) {
      kept[name] = kept[name] || scripts[name].createCachedData();
    });
    var index = JSON.stringify(
      Object.keys(kept).map(function (name) {
        return [name, kept[name].length];
      }),
    );
    var parts = [Buffer.from(index + ' '.repeat(aligned(index.length + 1) - index.length - 1) + '\n')];
    Object.keys(kept).forEach(function (name) {
      parts.push(kept[name], Buffer.alloc(aligned(kept[name].length) - kept[name].length));
    });
    try {
      // What is kept of another build goes.
      if (!fs.existsSync(folder + '/' + program)) fs.rmSync(folder, {recursive: true, force: true});
      fs.mkdirSync(folder + '/' + program, {recursive: true, mode: 448});
      fs.writeFileSync(file + '.' + process.pid, Buffer.concat(parts.concat(parts)), {mode: 384});
      fs.renameSync(file + '.' + process.pid, file);
    } catch (error) {
      // Where nothing can be kept, a start takes longer, and that is all.
    }
  }

  process.once('exit', keep);
  globalThis[Symbol.for('isotop.keepCompiled')] = keep;
  load(program);
}

// A start fills the space of young objects, which is 1 MiB at first, many times: V8 makes it four times as large when
// much survives there, instead of twice. A tenth of a start's CPU time. Of later versions it is not known whether they
// have the flag: one that has not says so on standard error.
function growFast() {
  if (parts[0] <= 26) process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=4');
}

// V8 copies what does not begin at a multiple of eight.
function aligned(length) {
  return Math.ceil(length / 8) * 8;
}

function folderOfKept(env) {
  var folder =
    env.XDG_CACHE_HOME ||
    (process.platform === 'win32'
      ? env.LOCALAPPDATA
      : process.platform === 'darwin'
        ? env.HOME + '/Library/Caches'
        : env.HOME + '/.cache');
  return folder && /^([a-z]:)?[\\/]/i.test(folder) ? folder + '/isotop/compiled' : null;
}
