import { Module } from '@nestjs/common';
import { MatchStore } from './matches/match-store';
import { MatchesController } from './matches/matches.controller';
import { MatchesService } from './matches/matches.service';
import { Rankings } from './matches/rankings';
import { Catalogue } from './projection/catalogue';
import { IndexFeed } from './projection/index-feed';
import { ProjectionEvents } from './projection/projection.events';
import { SearchController } from './search/search.controller';
import { SearchService } from './search/search.service';

@Module({
  controllers: [ProjectionEvents, SearchController, MatchesController],
  providers: [Catalogue, IndexFeed, SearchService, MatchStore, Rankings, MatchesService],
})
export class MatchingModule {}
