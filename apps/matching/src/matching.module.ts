import { Module } from '@nestjs/common';
import { Catalogue } from './projection/catalogue';
import { IndexFeed } from './projection/index-feed';
import { ProjectionEvents } from './projection/projection.events';
import { SearchController } from './search/search.controller';
import { SearchService } from './search/search.service';

@Module({ controllers: [ProjectionEvents, SearchController], providers: [Catalogue, IndexFeed, SearchService] })
export class MatchingModule {}
