import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { BibobTipstandDto } from './bibob-tip.dto.js';
import type { Bibobtipstatus } from './bibob-tip.domain.js';
import { bibobstatussen, type Bibobstatus } from './bibob-toets-toestand.domain.js';
import { BibobToetsstandDto } from './bibob-toets-weergave.dto.js';

export class BibobToetsenVraagDto extends PaginaVraag {
  @Keuze('Alleen toetsen met deze status.', bibobstatussen)
  status?: Bibobstatus;
}

export class BibobTipsVraagDto extends PaginaVraag {
  @Keuze('Alleen tips met deze status.', ['open', 'afgedaan'])
  status?: Bibobtipstatus;
}

export class BibobToetsenPaginaDto {
  @ApiProperty({ description: 'De toetsen van deze pagina, nieuwste eerst.', type: [BibobToetsstandDto] })
  resultaten!: readonly BibobToetsstandDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class BibobTipsPaginaDto {
  @ApiProperty({ description: 'De tips van deze pagina, nieuwste eerst.', type: [BibobTipstandDto] })
  resultaten!: readonly BibobTipstandDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}
