import { useParams } from 'wouter'
import { EmptyState } from '../../ui/data/EmptyState.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PrintPlace } from '../PrintPlace.tsx'
import { useGroups } from '../useGroups.ts'
import { useProgramme } from '../workspace.ts'
import { ActionsPart } from './ActionsPart.tsx'
import { GroupPart } from './GroupPart.tsx'
import { LifePart } from './LifePart.tsx'
import { PapersPart } from './PapersPart.tsx'
import { isPart, type Part, PartLinks } from './PartLinks.tsx'

/** The local support group and its mirror group: who, for what, what they did, what they say, what can be shown. */
export default function GroupPage() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { part: asked } = useParams<{ part?: string }>()
  const groups = useGroups()
  const part: Part = isPart(asked) ? asked : 'people'
  return (
    <PrintPlace>
      <Page
        title={t('group.page.title')}
        lead={t('group.page.lead')}
        breadcrumbs={[{ href: `/p/${id}/prepare`, label: t('shell.navigation.prepare') }]}
      >
        {groups.place.circles.group ? (
          <>
            <PartLinks part={part} />
            <Shown part={part} groups={groups} />
          </>
        ) : (
          <EmptyState icon="clock" title={t('group.waiting.title')}>
            {t('group.waiting.text')}
          </EmptyState>
        )}
      </Page>
    </PrintPlace>
  )
}

function Shown({ part, groups }: { readonly part: Part; readonly groups: ReturnType<typeof useGroups> }) {
  const { place, support, mirror } = groups
  switch (part) {
    case 'people':
      return <GroupPart place={place} kind="support" group={support} other={mirror} />
    case 'mirror':
      return <GroupPart place={place} kind="mirror" group={mirror} other={support} />
    case 'life':
      return <LifePart place={place} group={support} />
    case 'actions':
      return <ActionsPart place={place} group={support} />
    case 'papers':
      return <PapersPart place={place} group={support} />
  }
}
