import { useMemo } from 'react'
import {
  addElection,
  addLeader,
  type Commitment,
  inviteLeader,
  readCommitment,
  setLeader,
} from '../../documents/commitment.ts'
import { readForms, startForm } from '../../documents/forms/instances.ts'
import { removeEverywhere } from '../../documents/forms/items.ts'
import type { FormDocs, OwnerId } from '../../documents/forms/keys.ts'
import type { ItemId } from '../../documents/ids.ts'
import { politicalCommitment } from '../../method/forms/data/politicalCommitment.ts'
import { parseDay } from '../../method/forms/days.ts'
import type { FieldValue } from '../../method/forms/values.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { docsOf, type FormPlace, usePlaceHere } from '../formPlace.ts'
import { useDocs } from '../useDocs.ts'
import { useMayWrite } from '../useMayWrite.ts'
import { useReport } from '../useReport.ts'

export type CommitmentHere = {
  readonly place: FormPlace
  readonly commitment: Commitment | null
  /** What this team notes can be written here. */
  readonly mayWrite: boolean
  begin(): void
}

/** The programme's form of political commitment: of several the one begun first. */
export function useCommitment(): CommitmentHere {
  const place = usePlaceHere()
  const report = useReport('commitment')
  const commitment = useDocs(place.circles, readFirst)
  const { programme, team } = place.circles
  const mayWriteTeam = useMayWrite(team)
  const mayWriteProgramme = useMayWrite(programme)
  return {
    place,
    commitment,
    mayWrite: mayWriteProgramme && (team === null || mayWriteTeam),
    begin: () => {
      if (programme) report(startForm(programme.doc, place.author(), { form: 'politicalCommitment', subject: '' }))
    },
  }
}

function readFirst(docs: FormDocs): Commitment | null {
  const begun = Object.values(docs).flatMap((doc) =>
    readForms(doc).filter(({ form }) => form === 'politicalCommitment'),
  )
  const [first] = begun.toSorted((a, b) => a.at - b.at)
  return first ? readCommitment(docs, politicalCommitment, first.id) : null
}

export type CommitmentCommands = {
  leader(input: { readonly function: string; readonly party: string }): boolean
  election(typed: string): boolean
  set(owner: OwnerId, field: string, value: FieldValue | null): void
  /** A date in either notation, or plain words. */
  setDay(owner: OwnerId, field: string, typed: string): void
  invite(leader: ItemId, isInvited: boolean): void
  remove(id: ItemId, told: string): void
}

export function useCommitmentCommands(place: FormPlace, { instance }: Commitment): CommitmentCommands {
  const report = useReport('commitment')
  const show = useToast()
  const { language } = useTexts()
  return useMemo(() => {
    const docs = docsOf(place.circles)
    const at = { docs, form: politicalCommitment, instance }
    const author = () => place.author()
    const put = (id: ItemId, isRemoved: boolean) =>
      report(removeEverywhere(Object.values(docs), author(), id, isRemoved)).ok
    const set = (owner: OwnerId, field: string, value: FieldValue | null) =>
      void report(setLeader(at, author(), owner, field, value))
    return {
      set,
      leader: (input) => report(addLeader(at, author(), input)).ok,
      election: (typed) => report(addElection(at, author(), typed, language)).ok,
      setDay: (owner, field, typed) => {
        const read = parseDay(typed, language)
        if (typed.trim() === '') set(owner, field, null)
        else set(owner, field, 'day' in read ? { from: read.day } : { words: read.words })
      },
      invite: (leader, isInvited) => {
        if (docs.team) report(inviteLeader(docs.team, author(), leader, isInvited))
      },
      remove: (id, told) => {
        if (put(id, true)) show({ text: told, onUndo: () => void put(id, false) })
      },
    }
  }, [place, instance, report, show, language])
}
