/** A JSON Schema as far as it says what fits: no words, no lengths. */
export interface Shape {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
  additionalProperties?: Shape | boolean;
}

/** What an operation takes and answers. */
export interface OperationShape {
  operation: string;
  query: Record<string, { required: boolean; schema: Shape }>;
  body: { required: boolean; schema: Shape } | null;
  /** Of its success; null where it is no JSON. */
  answer: Shape | null;
}

/** What a document says of form, in rows: one for each operation, one for each named schema. */
export interface Shapes {
  operations: OperationShape[];
  schemas: { schema: string; shape: Shape }[];
}

interface Described {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: Shape }[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Shape }> };
  responses: Record<string, { content?: Record<string, { schema?: Shape; 'x-itemSchema'?: Shape }> }>;
}

/** Of an OpenAPI document, of this release or an earlier one. */
export function shapesOf(document: { paths: object; components: { schemas: object } }): Shapes {
  const described = Object.values(document.paths as Record<string, Record<string, Described>>).flatMap((path) => Object.values(path));
  return {
    operations: described.map(({ operationId, parameters = [], requestBody, responses }) => {
      const body = requestBody?.content['application/json'];
      return {
        operation: operationId,
        query: Object.fromEntries(
          parameters
            .filter((parameter) => parameter.in === 'query')
            .map(({ name, required = false, schema }) => [name, { required, schema: bare(schema) }]),
        ),
        body: body ? { required: requestBody?.required ?? false, schema: bare(body.schema) } : null,
        answer: answerOf(responses),
      };
    }),
    schemas: Object.entries(document.components.schemas as Record<string, Shape>)
      .filter(([schema]) => !schema.startsWith('Problem'))
      .map(([schema, shape]) => ({ schema, shape: bare(shape) })),
  };
}

function answerOf(responses: Described['responses']) {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content ?? {};
  const shape = success['application/json']?.schema ?? success['text/event-stream']?.['x-itemSchema'];
  return shape ? bare(shape) : null;
}

function bare({
  $ref,
  type,
  const: only,
  enum: values,
  properties,
  required,
  items,
  anyOf,
  oneOf,
  additionalProperties: more,
}: Shape): Shape {
  return {
    ...($ref && { $ref }),
    ...(type && { type }),
    ...(only !== undefined && { const: only }),
    ...(values && { enum: values }),
    ...(properties && { properties: mapped(properties) }),
    ...(required && { required }),
    ...(items && { items: bare(items) }),
    ...(anyOf && { anyOf: anyOf.map(bare) }),
    ...(oneOf && { oneOf: oneOf.map(bare) }),
    ...(typeof more === 'object' && { additionalProperties: bare(more) }),
  };
}

const mapped = (properties: Record<string, Shape>) =>
  Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, bare(shape)]));
