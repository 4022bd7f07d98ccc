import type * as Y from 'yjs'
import type { Author, CommandError, NotAllowed } from '../../documents/command.ts'
import type { DecisionChecks, DecisionSigner } from '../../documents/decisions.ts'
import type { Dossier } from '../../documents/dossier.ts'
import type { CityId, MemberId } from '../../documents/ids.ts'
import type { SetUp } from '../../documents/programmeSetUp.ts'
import type { Undo } from '../../documents/undo.ts'
import type { CircleKind } from '../../method/circles.ts'
import type { Purpose } from '../../method/programme.ts'
import type { TemplateVisit } from '../../method/programmeTemplate.ts'
import type { Side } from '../../method/sides.ts'
import type { Result } from '../../result.ts'
import type { CircleId } from '../../seal/circle.ts'
import type { LinkError } from '../../seal/link.ts'
import type { FileWay } from './filePorts.ts'
import type { Session } from './session.ts'
import type { TakenOut } from './takeOut.ts'
import type { WorkspaceFiles } from './workspaceFiles.ts'

/** A programme is named by the id of its `programme` circle (L1). */
export type ProgrammeId = CircleId
/** A dossier is named by the id of its `team` circle. */
export type DossierId = CircleId

/** One circle, open on this device: its readable document in memory and the session that keeps and carries it. */
export type OpenCircle = {
  readonly id: CircleId
  readonly kind: CircleKind
  readonly doc: Y.Doc
  readonly undo: Undo
  readonly session: Session
}

/** The circles of a programme that this device may read. Those that have not arrived yet are absent. */
export type ProgrammeCircles = {
  /** What only I read: on this device and in its backups. */
  readonly me: OpenCircle | null
  readonly programme: OpenCircle | null
  readonly group: OpenCircle | null
  /** My own team's. Circles that are only held for inviting others are not among them. */
  readonly team: OpenCircle | null
}

export type OpenProgramme = {
  readonly id: ProgrammeId
  /** A new object whenever a circle arrives; stable in between. */
  getCircles(): ProgrammeCircles
  /** Talks that this device is named in (L2b). A new list whenever one arrives; stable in between. */
  getTalks(): readonly OpenCircle[]
  /** Opens a talk with these members: its link is sealed to the devices that they have shown so far. */
  startTalk(people: readonly MemberId[]): Promise<Result<CircleId, StartTalkError>>
  /** Seals it to devices that its people have shown since; answers how many people it is sealed to. */
  sendTalk(talk: string): Promise<number>
  /**
   * Takes a talk off this device; its other people keep theirs. `waiting`: changes are here and nowhere else; ask, then
   * call with `evenIfWaiting`.
   */
  leaveTalk(talk: string, options?: { readonly evenIfWaiting?: boolean }): Promise<Result<void, LeaveError>>
  /** It was opened: it is news no longer. */
  seeTalk(talk: string): Promise<void>
  subscribe(listener: () => void): () => void
  /** Who writes here, now. */
  author(): Author
  readonly me: MemberId
  sides(): readonly Side[]
  /** What checking decisions takes: the keys this device has pinned, and the crypto (D6). */
  checks(): DecisionChecks
  /** Null where this device does not hold the decision key; among equals, that of the person's city. */
  signer(): DecisionSigner | null
  /** Whether its cities are equal (S266): nobody mentors, each decides on its own actions. */
  isCommunity(): boolean
  /** In a community, the city whose team this person is in; null: in none. */
  city(): CityId | null
  /** The person changed name, side or function in the settings. */
  profileChanged(): Promise<void>
  /** One more equal city, with a team of its own to invite to (S266). */
  addCity(city: OrganisationInput): Promise<Result<CityId, AddCityError>>
  /** Who may be invited from this device, each with a link to its narrowest circle (L2). */
  invitations(): Promise<readonly InvitationLink[]>
}

export type InvitationRole =
  | 'officer'
  | 'menteeTeam'
  | 'mentorTeam'
  | 'cityOfficer'
  | 'cityTeam'
  | 'facilitation'
  | 'group'
  | 'readOnly'
  | 'dossier'
  | 'dossierReader'
/** `url` opens the app and carries the link after `#`. */
export type InvitationLink = {
  readonly role: InvitationRole
  readonly url: string
  /** The equal city that it is for (S266). */
  readonly city?: CityId
}

export type NewProgramme = {
  readonly title: string
  readonly theme: string
  readonly purpose: Purpose
  readonly visits: number
  readonly mentee: OrganisationInput
  readonly mentor: OrganisationInput
  /** Equal cities instead of the two (S266), and which of them is the creator's. */
  readonly community?: { readonly cities: readonly OrganisationInput[]; readonly own: number | null }
  /** Where it begins; as the guide has it if absent. */
  readonly setUp?: SetUp
  /** Its visits as a template has them, instead of so many of the usual ones. */
  readonly visitsAs?: readonly (TemplateVisit & { readonly host?: CityId })[]
}
export type OrganisationInput = { readonly city: string; readonly country: string; readonly association: string }

export type NewDossier = Dossier
export type Joined = {
  readonly circleId: CircleId
  /** Null while nothing has arrived, and where it is a dossier. */
  readonly programmeId: ProgrammeId | null
  readonly dossierId?: DossierId
}
export type StartTalkError = { readonly type: 'diskFull' | 'unavailable' }
export type AddCityError = CommandError | NotAllowed | CreateError
export type CreateError = { readonly type: 'diskFull' | 'unavailable' }
export type JoinError =
  | LinkError
  | ({ readonly type: 'alreadyJoined' } & Pick<Joined, 'programmeId' | 'dossierId'>)
  | { readonly type: 'diskFull' | 'unavailable' }

/** What home shows of a programme, from the read model alone. */
export type ProgrammeSummary = {
  /** Null while the circle's contents have not arrived yet. */
  readonly programmeId: ProgrammeId | null
  readonly circleId: CircleId
  /** Where plan and suggestions are, if this device holds it. */
  readonly groupId?: CircleId
  /** Talks that have arrived and were not opened yet; absent if there are none. */
  readonly newTalks?: readonly CircleId[]
  readonly title: string
  readonly mentee: string
  readonly mentor: string
  /** Names of the equal cities of a community (S266); absent in any other programme. */
  readonly cities?: readonly string[]
  readonly isExercise: boolean
  /** ms */
  readonly changedAt: number | null
  /** Entries on this device that the hub does not hold yet. */
  readonly waiting: number
}

/** What home shows of a dossier, from the read model alone. */
export type DossierSummary = Dossier & {
  readonly dossierId: DossierId
  /** ms */
  readonly changedAt: number | null
  readonly waiting: number
}
export type LeaveError =
  | { readonly type: 'diskFull' | 'unavailable' }
  | { readonly type: 'waiting'; readonly count: number }

/** Works with Yjs, seal and sync; loaded after home. */
export type Engine = {
  createProgramme(input: NewProgramme): Promise<Result<ProgrammeId, CreateError>>
  /** Copies the example with new ids, marked as an exercise (D2), in the language of the interface. */
  copyExample(): Promise<Result<ProgrammeId, CreateError>>
  join(link: string): Promise<Result<Joined, JoinError>>
  /**
   * Opens every circle of it that this device holds; the same object while it is open. A dossier opens so too, with the
   * circles `me` and `team` alone and nothing to decide.
   */
  openProgramme(id: ProgrammeId | DossierId): Promise<OpenProgramme>
  createDossier(input: NewDossier): Promise<Result<DossierId, CreateError>>
  /**
   * Removes a dossier from this device, what only I read in it too; the others keep theirs. `waiting`: changes are here
   * and nowhere else; ask, then call with `evenIfWaiting`.
   */
  leaveDossier(id: DossierId, options?: { readonly evenIfWaiting?: boolean }): Promise<Result<void, LeaveError>>
  /** Exchanges what waits, and receives what was joined and has not arrived. */
  catchUp(): Promise<void>
  /** Whether all that was joined has arrived and is on this device's disk: before a visit. */
  areContentsHere(): Promise<boolean>
  /** Seals everything typed now: on hiding the app, and before a new version starts. */
  flush(): void
  /** Every word of what is open, saved or not, to be kept as a file. */
  takeOut(): readonly TakenOut[]
  /** `.passerelle` files; `way` is the format and the transport, which `sync` provides. */
  files(way: FileWay): WorkspaceFiles
  /** For `pagehide` and for leaving (L7). */
  leave(): void
}
