import { z } from 'zod';

/** In what somebody acts for an organisation: it looks for something, or has something to give. Stands on the membership, for people to choose. */
export const Capacity = z.enum(['business', 'scientist']);
export type Capacity = z.infer<typeof Capacity>;

/** What the platform has appointed a person to, whomever they act for. */
export const PlatformRole = z.enum(['ambassador', 'hub_manager', 'moderator', 'analyst', 'administrator']);
export type PlatformRole = z.infer<typeof PlatformRole>;

/** What a member does inside the organisation: managers change it and its members. */
export const OrganisationRole = z.enum(['manager']);
export type OrganisationRole = z.infer<typeof OrganisationRole>;

/** Capacities and platform roles as they stand in one list: in tokens, in accesses, in what administrators grant. */
export const Role = z.enum([...Capacity.options, ...PlatformRole.options]);
export type Role = z.infer<typeof Role>;

/** What an integrator's program may do for the organisation that let it in. */
export const Scope = z.enum(['needs:read', 'needs:write', 'technologies:read', 'technologies:write']);
export type Scope = z.infer<typeof Scope>;

/** A person, as identity vouches for them in the internal token. Without an organisation they act in no capacity. */
const Person = z.object({
  kind: z.literal('person'),
  id: z.uuid(),
  /** The active one of the organisations that they are a member of. */
  organisationId: z.uuid().nullable(),
  /** All of them: nobody reviews for the platform what is their own, whomever they act for at the moment. */
  memberOf: z.array(z.uuid()),
  capacities: z.array(Capacity),
  platformRoles: z.array(PlatformRole),
  /** False as long as they have not followed the link of a letter to their address. Tokens of before do not say it: nobody is proven by silence. */
  emailVerified: z.boolean().optional(),
  /** The active organisation is suspended: they read what is its own, and change nothing. */
  suspended: z.boolean().optional(),
  /** When they proved last that it is them, in seconds since 1970; missing in tokens of before. */
  provenAt: z.int().optional(),
  /** In this session they have given more than a password. */
  strong: z.boolean().optional(),
  /** The browser session that the call comes from. */
  sessionId: z.uuid().optional(),
});
export type Person = z.infer<typeof Person>;

/** A program of an integrator, which acts for one organisation. */
const Client = z.object({ kind: z.literal('client'), id: z.uuid(), organisationId: z.uuid(), scopes: z.array(Scope) });
export type Client = z.infer<typeof Client>;

/** Work of the platform that comes back by itself, by its name. It acts for nobody. */
const Job = z.object({ kind: z.literal('job'), id: z.string().min(1), organisationId: z.null() });

/** Who is behind a call or a fact. */
export const Actor = z.discriminatedUnion('kind', [Person, Client, Job]);
export type Actor = z.infer<typeof Actor>;

/** A person who acts for an organisation. */
export type Member = Person & { organisationId: string };
/** Whoever acts for an organisation. */
export type Representative = Member | Client;

/**
 * Who may call: everybody; who is signed in; who acts for an organisation; who has one of the roles, and programs with the scope.
 * Required: an endpoint that does not say so does not compile.
 */
export type Access = 'public' | 'signed-in' | 'member' | { anyOf: readonly Role[]; scope?: Scope };

/** Who is behind a call that the access let through. */
export type ActorOf<A extends Access> = A extends 'public'
  ? Actor | undefined
  : A extends 'member'
    ? Member
    : A extends { anyOf: readonly Capacity[] }
      ? Member | (A extends { scope: Scope } ? Client : never)
      : Person;

const isCapacity = (role: Role): role is Capacity => Capacity.options.some((capacity) => capacity === role);
const isPlatformRole = (role: Role): role is PlatformRole => !isCapacity(role);

/** Whether it is for those who act for an organisation, or in a capacity, which they have in one. */
export const isForMembers = (access: Access) => access === 'member' || (typeof access === 'object' && access.anyOf.some(isCapacity));

/** One list of roles, taken apart. */
export const apart = (roles: readonly Role[]) => ({
  capacities: [...new Set(roles.filter(isCapacity))],
  platformRoles: [...new Set(roles.filter(isPlatformRole))],
});

/** A person with one of the roles. */
export const holds = (actor: Actor | undefined, ...roles: readonly Role[]) =>
  actor?.kind === 'person' && [...actor.capacities, ...actor.platformRoles].some((role) => roles.includes(role));
