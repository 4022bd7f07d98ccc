import { createContext, useContext, useMemo } from 'react'
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
  readonly kind: 'dossier' | 'programme'
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

/** The dossier or programme whose address is open. */
export function usePlaceHere(): FormPlace {
  const programme = useProgramme()
  const held = useCircles()
  const [path] = useLocation()
  const kind = path.startsWith('/d/') ? 'dossier' : 'programme'
  return useMemo(() => {
    const { me, team, programme: all, group } = held
    const address = kind === 'dossier' ? `/d/${programme.id}` : `/p/${programme.id}/prepare`
    return {
      kind,
      circles: { me, talk: null, team, programme: all, group },
      me: programme.me,
      author: () => programme.author(),
      address,
      addressOf: (instance) => `${address}${kind === 'dossier' ? '/forms' : ''}/${instance}`,
    }
  }, [programme, held, kind])
}

export const FormPlaceContext = createContext<FormPlace | null>(null)

/** The same, below the page that asked for it. */
export function useFormPlace(): FormPlace {
  const place = useContext(FormPlaceContext)
  if (!place) throw new Error('no place for forms above this component')
  return place
}

/** The documents of the circles that are here. */
export const docsOf = (circles: FormCircles): FormDocs =>
  Object.fromEntries(
    CIRCLES.flatMap((kind) => {
      const circle = circles[kind]
      return circle ? [[kind, circle.doc] as const] : []
    }),
  )
