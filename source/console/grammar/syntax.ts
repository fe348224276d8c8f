/** Where a piece of a script stands: offsets into its text, the end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What the grammar makes of a script: PowerShell's statements, as far as the console knows them. */
export interface Script {
  readonly statements: readonly Statement[];
  /** The names after `param`, in order. */
  readonly parameters: readonly string[];
}

export type Statement =
  | Pipeline
  | (Extent & {
      readonly kind: 'assignment';
      readonly target: Expression;
      /** `=`, `+=`, `-=`, `*=`, `/=`, `%=`. */
      readonly operator: string;
      readonly value: Statement;
    })
  | (Extent & {
      readonly kind: 'if';
      readonly branches: readonly {readonly condition: Statement; readonly body: Script}[];
      readonly otherwise: Script | null;
    })
  | (Extent & {
      readonly kind: 'foreach';
      readonly variable: VariableReference;
      readonly list: Statement;
      readonly body: Script;
    })
  | (Extent & {readonly kind: 'while'; readonly condition: Statement; readonly body: Script})
  | (Extent & {
      readonly kind: 'for';
      readonly begin: Statement | null;
      readonly condition: Statement | null;
      readonly step: Statement | null;
      readonly body: Script;
    })
  | Try
  | (Extent & {readonly kind: 'throw'; readonly value: Statement | null})
  | (Extent & {readonly kind: 'exit'; readonly code: Statement | null});

export interface Try extends Extent {
  readonly kind: 'try';
  readonly body: Script;
  /** One of both at least. */
  readonly handler: Script | null;
  readonly finale: Script | null;
}

export interface Pipeline extends Extent {
  readonly kind: 'pipeline';
  /** An expression can only be the first. */
  readonly elements: readonly (Command | ExpressionElement)[];
}

export interface ExpressionElement extends Extent {
  readonly kind: 'expression';
  readonly expression: Expression;
  readonly redirections: readonly Redirection[];
}

export interface Command extends Extent {
  readonly kind: 'command';
  /** `&` calls what an expression names, `.` too; null for a bare word. */
  readonly operator: '&' | '.' | null;
  readonly name: Expression;
  readonly elements: readonly CommandElement[];
  readonly redirections: readonly Redirection[];
}

export type CommandElement = Parameter | Argument;

/** `-Name`, `-Name:value`. */
export interface Parameter extends Extent {
  readonly kind: 'parameter';
  readonly name: string;
  /** What follows a colon. */
  readonly argument: Expression | null;
  /** As it was typed, for native commands. */
  readonly text: string;
}

export interface Argument extends Extent {
  readonly kind: 'argument';
  readonly value: Expression;
  /** As it was typed, for native commands. */
  readonly text: string;
}

/** Only the way to nowhere (`2>$null`) and merging (`2>&1`) are understood. */
export interface Redirection extends Extent {
  readonly stream: 'output' | 'error' | 'warning' | 'all';
  /** null: another stream. */
  readonly target: Expression | null;
  /** `>>` */
  readonly appends: boolean;
}

export interface VariableReference extends Extent {
  readonly kind: 'variable';
  readonly scope: string | null;
  readonly name: string;
}

export type BinaryOperator =
  | {readonly kind: 'arithmetic'; readonly sign: '+' | '-' | '*' | '/' | '%'}
  | {readonly kind: 'logical'; readonly word: 'and' | 'or' | 'xor'}
  /** A word without its dash and without the `c` or `i` that says how case is taken. */
  | {readonly kind: 'comparison'; readonly word: string; readonly caseSensitive: boolean}
  | {readonly kind: 'bitwise'; readonly word: 'band' | 'bor' | 'bxor'}
  | {readonly kind: 'format'}
  | {readonly kind: 'range'};

export type UnaryOperator = 'not' | 'minus' | 'plus' | 'comma' | 'join' | 'split' | 'bnot';

export type StringPart = string | Expression;

export type Expression =
  | (Extent & {readonly kind: 'number'; readonly value: number; readonly text: string})
  | (Extent & {readonly kind: 'string'; readonly value: string; readonly quoted: boolean})
  /** `"text $x"`, and bare words with variables in them. */
  | (Extent & {readonly kind: 'expandable'; readonly parts: readonly StringPart[]})
  | VariableReference
  | (Extent & {
      readonly kind: 'member';
      readonly target: Expression;
      readonly name: Expression;
      readonly static: boolean;
    })
  | (Extent & {
      readonly kind: 'call';
      readonly target: Expression;
      readonly name: Expression;
      readonly static: boolean;
      readonly arguments: readonly Expression[];
    })
  | (Extent & {readonly kind: 'index'; readonly target: Expression; readonly index: Expression})
  | (Extent & {readonly kind: 'list'; readonly elements: readonly Expression[]})
  /** `@( … )`: always an array. */
  | (Extent & {readonly kind: 'array'; readonly body: Script})
  /** `$( … )`. */
  | (Extent & {readonly kind: 'subexpression'; readonly body: Script})
  /** `( … )`: one pipeline. */
  | (Extent & {readonly kind: 'paren'; readonly body: Statement})
  | (Extent & {readonly kind: 'block'; readonly body: Script; readonly text: string})
  | (Extent & {
      readonly kind: 'hashtable';
      readonly entries: readonly {readonly key: Expression; readonly value: Statement}[];
    })
  | (Extent & {readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression})
  | (Extent & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      /** Where the operator itself stands. */
      readonly sign: Extent;
    })
  /** `$x++`, `--$x`. */
  | (Extent & {
      readonly kind: 'step';
      readonly by: 1 | -1;
      readonly target: Expression;
      readonly before: boolean;
    })
  | (Extent & {readonly kind: 'cast'; readonly type: string; readonly operand: Expression})
  | (Extent & {readonly kind: 'type'; readonly type: string})
  /** `@name`, only as an argument: the parameters and arguments that a variable holds. */
  | (Extent & {readonly kind: 'splat'; readonly name: string});
