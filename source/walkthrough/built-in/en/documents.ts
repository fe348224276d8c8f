import conversion from './conversion.md';
import cost from './cost.md';
import isolation from './isolation.md';
import workers from './workers.md';

export const documents = {isolation, conversion, workers, cost};
