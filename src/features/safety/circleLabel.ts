import type { CircleKind } from '../../method/circles.ts'

type T = (key: string, values?: Readonly<Record<string, string>>) => string

/** A team's circle is named by its city: on this page it may be another one's. */
export const circleLabel = (t: T, title: string, kind: CircleKind | null): string => {
  if (kind === 'team') return title ? t('safety.circle.team', { title }) : t('safety.circle.someTeam')
  const name = title || t('safety.programmes.untitled')
  return kind ? `${name} · ${t(`common.circles.${kind}.name`)}` : name
}
