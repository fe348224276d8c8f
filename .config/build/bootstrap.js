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
    start('PROGRAM', process.argv.slice(2));
  } catch (error) {
    process.stderr.write('isotop: it cannot be loaded: ' + error.message + '; install it again\n');
    process.exitCode = 1;
  }
}

// Loads the program, and its other modules when it asks for them, with what V8 compiled of them at an earlier start:
// compiling is half of the time until the first frame. Node's own cache has only what V8 compiles before a module runs;
// this one has the functions that ran, for each subcommand by itself.
function start(program, words) {
  growFast();
  var fs = process.getBuiltinModule('node:fs');
  var vm = process.getBuiltinModule('node:vm');
  var url = process.getBuiltinModule('node:url');
  var modules = {};
  var scripts = {};
  var cache = folderOfKept(process.env || {});
  var folder = cache && cache + '/BUILD';
  var file = folder && folder + '/' + kindOf(words);
  var isKept = false;
  // What is known of modules: what V8 compiled, until it is used, and then only that it was there.
  var kept = folder ? read() : {};
  // For the program: what it does to V8's flags, which are those of a start while something is compiled.
  var shared = {keep: keep, folder: folder, restore: null};

  function load(name) {
    if (modules[name]) return modules[name].exports;
    var path = __dirname + '/' + name;
    var href = url.pathToFileURL(path).href;
    var source = fs.readFileSync(path, 'latin1');
    var script = compiled('(function(require,module,exports,importMeta){' + source + '\n})', {
      filename: href,
      cachedData: typeof kept[name] === 'object' ? kept[name] : undefined,
    });
    scripts[name] = script;
    kept[name] = kept[name] !== undefined && !script.cachedDataRejected;
    var module = (modules[name] = {exports: {}});
    try {
      script.runInThisContext()(required, module, module.exports, {url: href});
    } catch (error) {
      delete modules[name];
      throw error;
    }
    return module.exports;
  }

  // What was compiled under other flags V8 rejects.
  function compiled(source, options) {
    growFast();
    try {
      return new vm.Script(source, options);
    } finally {
      if (shared.restore) shared.restore();
    }
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
        // A copy, since the whole file would stay in memory for as long as a part of it does.
        found[entry[0]] = new Uint8Array(once.subarray(at, at + entry[1]));
        at += entry[1];
      });
    } catch (error) {
      // The first start of this build, or a folder that is not the user's.
      return {};
    }
    return found;
  }

  // Once in a run, also when it has nothing to do: V8 forgets functions that did not run for long, those of a start
  // first. Only where something ran that was not kept.
  function keep() {
    var isWhole = Object.keys(scripts).every(function (name) {
      return kept[name] === true;
    });
    if (isKept) return;
    isKept = true;
    if (isWhole || !folder) return;
    growFast();
    var temporary = file + '.' + process.pid;
    try {
      var index = [];
      var parts = [];
      Object.keys(kept).forEach(function (name) {
        var data = scripts[name] ? scripts[name].createCachedData() : kept[name];
        index.push([name, data.length]);
        parts.push(data);
      });
      parts.unshift(Buffer.from(JSON.stringify(index) + '\n'));
      // What is kept of another build goes.
      if (!fs.existsSync(folder)) fs.rmSync(cache, {recursive: true, force: true});
      fs.mkdirSync(folder, {recursive: true, mode: 448});
      fs.writeFileSync(temporary, Buffer.concat(parts.concat(parts)), {mode: 384});
      fs.renameSync(temporary, file);
    } catch (error) {
      // Where nothing can be kept, a start takes longer, and that is all.
      remove(temporary);
    } finally {
      if (shared.restore) shared.restore();
    }
  }

  function remove(path) {
    try {
      fs.rmSync(path, {force: true});
    } catch (error) {
      // It is not there, or not the user's.
    }
  }

  process.once('exit', keep);
  globalThis[Symbol.for('isotop.compiled')] = shared;
  load(program);
}

// The subcommand, or the dashboard; what only asks for words about isotop loads little, and would be all that is kept.
function kindOf(words) {
  var end = words.indexOf('--');
  var own = end < 0 ? words : words.slice(0, end);
  if (own.indexOf('--help') >= 0 || own.indexOf('-h') >= 0 || own.indexOf('--version') >= 0) return 'help';
  var subcommands = ' SUBCOMMANDS ';
  return (
    own.filter(function (word) {
      return subcommands.indexOf(' ' + word + ' ') >= 0;
    })[0] || 'dashboard'
  );
}

// A start fills the space of young objects, which is 1 MiB at first, many times: V8 makes it four times as large when
// much survives there, instead of twice. A tenth of a start's CPU time. How old ones are collected is as V8 has it: the
// program sets it afterwards. Of later versions it is not known whether they have the flags: one that has not says so
// on standard error.
function growFast() {
  var flags = '--semi-space-growth-factor=4 --heap-growing-percent=0';
  if (parts[0] <= 26) process.getBuiltinModule('node:v8').setFlagsFromString(flags);
}

function folderOfKept(env) {
  var home = env.HOME || '';
  var folder =
    env.XDG_CACHE_HOME ||
    (process.platform === 'win32'
      ? env.LOCALAPPDATA
      : home && home + (process.platform === 'darwin' ? '/Library/Caches' : '/.cache'));
  return folder && /^([a-z]:)?[\\/]/i.test(folder) ? folder + '/isotop/compiled' : null;
}
