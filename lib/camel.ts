type Camel<Name extends string> = Name extends `${infer Word}_${infer Rest}`
  ? `${Word}${Capitalize<Camel<Rest>>}`
  : Name;

/** The same values under the names that code gives them: `price_per_view` is `pricePerView`. */
export type Camelled<Values> = {
  [Name in keyof Values as Name extends string ? Camel<Name> : Name]: Values[Name];
};

/** Values as API and forms name them, named as the product's verbs take them; what a value holds stays as it is. */
export const camelled = <Values extends object>(values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  ) as Camelled<Values>;
