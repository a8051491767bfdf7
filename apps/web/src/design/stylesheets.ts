// Everything that every page is set in, in this order; what belongs to a component comes with it.
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import 'virtual:mantine-variables.css';
import './fonts.css';
import './tokens.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/surfaces.css';
import './styles/print.css';
