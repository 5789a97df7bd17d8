import * as z from 'zod';

/** The alias of the widgets' function that everybody may look through; nobody acts through it. */
export const viewAlias = 'view';

/** A person who may act from a dashboard: the alias that only this person may invoke, and who that is to Flagstop. */
export const widgetPersonSchema = z.object({
  alias: z.string().regex(/^person-[a-z0-9-]{1,40}$/),
  /** The subject of the tokens that the same person signs in with: through both doors it is one person. */
  subject: z.string().min(1).max(255),
});
export type WidgetPerson = z.infer<typeof widgetPersonSchema>;

/** All of them: an alias is one person's, and a person has one alias. */
export const widgetPeopleSchema = z
  .array(widgetPersonSchema)
  .max(40)
  .refine((people) => new Set(people.map(({ alias }) => alias)).size === people.length, 'alias-twice')
  .refine((people) => new Set(people.map(({ subject }) => subject)).size === people.length, 'subject-twice');
