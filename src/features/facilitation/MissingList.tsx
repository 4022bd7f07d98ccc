import type { Member } from '../../documents/members.ts'
import type { Path } from '../../documents/path.ts'
import { isBeyond, STAGE_TOOLS, type StageId } from '../../method/path.ts'
import { SIDES, type Side } from '../../method/sides.ts'
import { List, ListItem } from '../../ui/data/List.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { listInSentence } from '../inSentence.ts'
import { useStageFacts } from '../useStageFacts.ts'
import { useCircles, useItems } from '../workspace.ts'

/** What comes first on the path is looked at first; the rest unfolds. */
const AT_FIRST = 6
/** Without these a programme has nobody to talk to. */
const WANTED: readonly Side[] = SIDES.slice(0, 5)

type MissingListProps = { readonly path: Path; readonly base: string }

/** What is not there yet, stage by stage, each with the way to it. Proposals: nothing waits for them (S65). */
export function MissingList({ path, base }: MissingListProps) {
  const { t, language } = useTexts()
  const facts = useStageFacts()
  const absent = useAbsentSides()
  const stages = path.order.flatMap((stage) => {
    const isSet = path.states[stage] === 'done' || isBeyond(stage, path.endPoint)
    const isOff = STAGE_TOOLS[stage].every((tool) => path.off[tool] !== undefined)
    const { missing } = facts[stage]
    if (isSet || isOff || missing.length === 0) return []
    const detail = missing.map((what) => t(`path.missing.${what}`)).join(' · ')
    return [{ id: stage as string, path: addressOf(stage), title: t(`method.stage.${stage}`), detail }]
  })
  const people = {
    id: 'people',
    path: '/people',
    title: t('facilitation.missing.people'),
    detail: listInSentence(
      absent.map((side) => t(`method.side.${side}`)),
      language,
    ),
  }
  const gaps = [...(absent.length > 0 ? [people] : []), ...stages]
  const [first, later] = [gaps.slice(0, AT_FIRST), gaps.slice(AT_FIRST)]
  return (
    <Section title={t('facilitation.missing.title')} lead={t('facilitation.missing.lead')}>
      <List
        items={first}
        itemKey={({ id }) => id}
        label={t('facilitation.missing.title')}
        empty={<p>{t('facilitation.missing.none')}</p>}
      >
        {(gap) => <ListItem href={base + gap.path} title={gap.title} detail={gap.detail} />}
      </List>
      {later.length > 0 && (
        <Disclosure summary={t('facilitation.missing.later', { count: later.length })}>
          <List items={later} itemKey={({ id }) => id} empty={null}>
            {(gap) => <ListItem href={base + gap.path} title={gap.title} detail={gap.detail} />}
          </List>
        </Disclosure>
      )}
    </Section>
  )
}

function useAbsentSides(): readonly Side[] {
  const { programme, group } = useCircles()
  const inProgramme = useItems<Member>(programme, 'members')
  const inGroup = useItems<Member>(group, 'members')
  if (!inProgramme || !inGroup) return []
  const present = new Set([...inProgramme, ...inGroup].flatMap(({ sides }) => sides))
  return WANTED.filter((side) => !present.has(side))
}

function addressOf(stage: StageId): string {
  const [tool = ''] = STAGE_TOOLS[stage]
  if (tool === 'visits') return '/visits'
  return tool === 'actionPlan' ? '/plan' : `/prepare#${tool}`
}
