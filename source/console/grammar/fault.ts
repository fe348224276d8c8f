import type {Extent} from './syntax.ts';

/** What is wrong with a script, in PowerShell's words and with its id. Nothing of such a script runs. */
export interface ParseFault extends Extent {
  readonly id: string;
  readonly message: string;
  /** More lines could complete it: an open bracket or string, a pipe at the end. */
  readonly incomplete: boolean;
}

/** How a fault leaves the grammar. */
export class Faulty extends Error {
  readonly fault: ParseFault;
  constructor(fault: ParseFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** The grammar's faults, by PowerShell's id (ParserStrings). `{0}` is the token that the message names. */
export const faultMessages = {
  EmptyPipeElement: 'An empty pipe element is not allowed.',
  ExpressionsMustBeFirstInPipeline: 'Expressions are only allowed as the first element of a pipeline.',
  UnexpectedToken: "Unexpected token '{0}' in expression or statement.",
  TerminatorExpectedAtEndOfString: 'The string is missing the terminator: {0}.',
  UnexpectedCharactersAfterHereStringHeader:
    'No characters are allowed after a here-string header but before the end of the line.',
  MissingTerminatorMultiLineComment: 'The terminator #> is missing from the multiline comment.',
  MissingEndParenthesisInExpression: "Missing closing ')' in expression.",
  MissingEndParenthesisInSubexpression: "Missing closing ')' in subexpression.",
  MissingEndParenthesisInMethodCall: "Missing ')' in method call.",
  MissingEndParenthesisAfterStatement: "Missing closing ')' after expression in '{0}' statement.",
  MissingEndCurlyBrace: "Missing closing '}' in statement block or type definition.",
  MissingOpenParenthesisInIfStatement: "Missing '(' after '{0}' in {0} statement.",
  MissingStatementBlock: 'Missing statement block after {0} ( condition ).',
  MissingTryStatementBlock: 'The Try statement is missing its statement block.',
  MissingCatchOrFinally: 'The Try statement is missing its Catch or Finally block.',
  MissingInInForeach: "Missing 'in' after variable in foreach loop.",
  MissingVariableNameAfterForeach: 'Missing variable name after foreach.',
  ExpectedExpression: "An expression was expected after '{0}'.",
  ExpectedValueExpression: "You must provide a value expression following the '{0}' operator.",
  MissingExpressionAfterToken: "Missing expression after '{0}'.",
  MissingArgument: 'Missing argument in parameter list.',
  ParameterRequiresArgument: "The parameter '{0}' requires an argument.",
  MissingPropertyName: 'Missing property name after reference operator.',
  MissingArrayIndexExpression: 'Array index expression is missing or not valid.',
  MissingEndSquareBracket: "Missing ']' after array index expression.",
  EndSquareBracketExpectedAtEndOfType: "Missing ']' at end of type token.",
  MissingTypename: "Missing type name after '['.",
  MissingKeyInHashLiteral: 'The hash literal was incomplete.',
  MissingEqualsInHashLiteral: "Missing '=' operator after key in hash literal.",
  IncompleteHashLiteral: 'The hash literal was incomplete.',
  AmpersandNotAllowed:
    'The ampersand (&) character is not allowed. The & operator is reserved for future use; wrap an ampersand in double quotation marks ("&") to pass it as part of a string.',
  InvalidEndOfLine: "The token '{0}' is not a valid statement separator in this version.",
  MissingFileSpecification: 'Missing file specification after redirection operator.',
  RedirectionNotSupported: "The '{0}' operator is reserved for future use.",
  UnrecognizedToken: 'Unrecognized token in source text.',
  SplattingNotPermitted: `The splatting operator '@' cannot be used to reference variables in an expression. '@{0}' can be used only as an argument to a command. To reference variables in an expression use '\${0}'.`,
  InvalidLeftHandSide:
    'The assignment expression is not valid. The input to an assignment operator must be an object that is able to accept assignments, such as a variable or a property.',
  InvalidVariableReference: `Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using \${} to delimit the name.`,
  InvalidVariableReferenceWithDrive: `Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using \${} to delimit the name.`,
  IncompleteDollarSubexpressionReference: 'Incomplete variable reference token.',
  OperatorRequiresVariableOrProperty: "The operator '{0}' works only on variables or on properties.",
  /** The keywords that this console does not run; the words of PowerShell's restricted language. */
  StatementNotSupportedInDataSection:
    'The {0} statement is not allowed in restricted language mode or a Data section.',
  ScriptTooComplicated: 'The script is too long or too deeply nested to be read.',
} as const;

export type FaultId = keyof typeof faultMessages;
