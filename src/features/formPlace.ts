import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { OpenCircle } from '../device/workspace/workspace.ts'
import type { Author } from '../documents/command.ts'
import type { FormDocs } from '../documents/forms/keys.ts'
import type { MemberId } from '../documents/ids.ts'
import { CIRCLES, type CircleKind } from '../method/circles.ts'
import { useCircles, useProgramme } from './workspace.ts'

/** Circles that hold answers, from narrow to wide; null: not on this device, or not in this place. */
export type FormCircles = Readonly<Record<CircleKind, OpenCircle | null>>

/** Where forms are filled in: a dossier or a programme. */
export type FormPlace = {
  /** `talk`: one conversation between named people; nothing of it goes on paper (S52). */
  readonly kind: 'dossier' | 'programme' | 'talk'
  /** The same object until a circle arrives. */
  readonly circles: FormCircles
  readonly me: MemberId
  /** Who writes here, now. */
  author(): Author
  /** Address of the page that lists the forms. */
  readonly address: string
  /** Address of a form that has been begun. */
  addressOf(instance: string): string
}

/** The dossier, programme or conversation whose address is open. */
export function usePlaceHere(): FormPlace {
  const programme = useProgramme()
  const held = useCircles()
  const [path] = useLocation()
  const talkId = /^\/p\/[^/]+\/talks\/([^/]+)/.exec(path)?.[1] ?? null
  const talk = useSyncExternalStore(
    programme.subscribe,
    () => programme.getTalks().find(({ id }) => id === talkId) ?? null,
  )
  const kind = path.startsWith('/d/') ? 'dossier' : talkId ? 'talk' : 'programme'
  return useMemo(() => {
    const { me, team, programme: all, group } = held
    const address = addressOf(kind, programme.id, talkId)
    const within = { dossier: `${address}/forms`, programme: address, talk: address }[kind]
    return {
      kind,
      circles:
        kind === 'talk'
          ? { me, talk, team: null, programme: null, group: null }
          : { me, talk: null, team, programme: all, group },
      me: programme.me,
      author: () => programme.author(),
      address,
      addressOf: (instance) => `${within}/${instance}${kind === 'talk' ? '/form' : ''}`,
    }
  }, [programme, held, kind, talk, talkId])
}

const addressOf = (kind: FormPlace['kind'], id: string, talkId: string | null): string => {
  if (kind === 'dossier') return `/d/${id}`
  return kind === 'talk' ? `/p/${id}/talks/${talkId}` : `/p/${id}/prepare`
}

export const FormPlaceContext = createContext<FormPlace | null>(null)

/** The same, below the page that asked for it. */
export function useFormPlace(): FormPlace {
  const place = useContext(FormPlaceContext)
  if (!place) throw new Error('no place for forms above this component')
  return place
}

/** Key of the circle's name: a dossier has no programme whose team it would be. */
export const circleNameIn = ({ kind }: FormPlace, circle: CircleKind): string =>
  kind === 'dossier' && circle === 'team' ? 'dossiers.circles.team' : `common.circles.${circle}.name`

/** The documents of the circles that are here. */
export const docsOf = (circles: FormCircles): FormDocs =>
  Object.fromEntries(
    CIRCLES.flatMap((kind) => {
      const circle = circles[kind]
      return circle ? [[kind, circle.doc] as const] : []
    }),
  )
