import { useMemo } from 'react'
import type { AnswerItem } from '../documents/forms/project.ts'
import { groupAdvice } from '../method/group.ts'
import { Banner } from '../ui/feedback/Banner.tsx'
import { LinkButton } from '../ui/form/Button.tsx'
import { useTexts } from '../ui/Texts.tsx'
import { useCircles, useItems, useProgramme } from './workspace.ts'

const MEMBERS = 'lsg.members.'

/** Before a visit: nobody in the support group speaks for migrants (S22). Said where that can be known. */
export function GroupNotice() {
  const { t } = useTexts()
  const { id } = useProgramme()
  const { programme, group } = useCircles()
  const narrow = useItems<AnswerItem>(programme, 'answers')
  const wide = useItems<AnswerItem>(group, 'answers')
  const isMissing = useMemo(() => {
    if (!narrow || !wide) return false
    const said = [...narrow, ...wide].filter(
      ({ form, field }) => form === 'supportNetwork' && field.startsWith(MEMBERS),
    )
    const owners = [...new Set(said.map(({ owner }) => owner))]
    const speaking = new Set(
      said
        .filter(({ field, value }) => field === `${MEMBERS}migrantRep` && value?.yes === true)
        .map(({ owner }) => owner),
    )
    return groupAdvice(
      owners.map((owner) => ({ speaksForMigrants: speaking.has(owner) })),
      '',
    ).lacksMigrants
  }, [narrow, wide])
  if (!programme || !group || !isMissing) return null
  return (
    <Banner
      tone="warning"
      title={t('group.advice.migrantsTitle')}
      actions={
        <LinkButton href={`/p/${id}/group`} icon="group">
          {t('group.advice.open')}
        </LinkButton>
      }
    >
      {t('group.advice.migrantsBeforeVisit')}
    </Banner>
  )
}
