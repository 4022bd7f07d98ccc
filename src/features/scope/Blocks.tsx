import { BLOCK_IDS } from '../../method/scope.ts'
import { Grid } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useFormSheet } from '../useFormSheet.ts'
import { Block } from './Block.tsx'
import type { ScopeBoard } from './board.ts'

/** Goals, resources, people and obstacles of the pair, with what the needs analysis says beside them (S153). */
export function Blocks({ board }: { readonly board: ScopeBoard }) {
  const { t } = useTexts()
  const needs = useFormSheet('needsAnalysis')
  return (
    <Section title={t('scope.blocks.title')} lead={t('scope.blocks.lead')}>
      <Grid>
        {BLOCK_IDS.map((block) => (
          <Block key={block} board={board} block={block} labelOf={(field) => needs?.texts.of(field).label ?? ''} />
        ))}
      </Grid>
    </Section>
  )
}
