#include "draw/drawing.h"
